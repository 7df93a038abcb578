import java.io.File;
import java.io.PrintStream;
import java.util.Collection;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/** Opens a graph file as Gephi does and says, line by line and tab by tab, what came in and what Gephi minded. */
public final class Opened {
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, "UTF-8");
        Lookup lookup = Lookup.getDefault();
        ProjectController projects = lookup.lookup(ProjectController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        ImportController importing = lookup.lookup(ImportController.class);
        Container container = importing.importFile(new File(args[0]));
        container.getLoader().setAllowAutoNode(false);
        container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
        out.println("sound\t" + container.verify());
        container.closeLoader();
        Collection<Issue> issues = container.getReport().getIssuesList(1000);
        for (Issue issue : issues) {
            out.println("issue\t" + issue.getLevel() + "\t" + issue.getMessage().replaceAll("\\s+", " "));
        }
        importing.process(container, new DefaultProcessor(), workspace);
        GraphModel model = lookup.lookup(GraphController.class).getGraphModel(workspace);
        out.println("nodes\t" + model.getGraph().getNodeCount());
        out.println("edges\t" + model.getGraph().getEdgeCount());
        out.println("directed\t" + model.isDirected());
        out.println("dynamic\t" + model.isDynamic());
        out.println("time\t" + model.getTimeFormat() + "\t" + model.getConfiguration().getTimeRepresentation());
        for (Column column : model.getNodeTable()) {
            out.println("node column\t" + column.getId() + "\t" + column.getTypeClass().getSimpleName());
        }
        for (Column column : model.getEdgeTable()) {
            out.println("edge column\t" + column.getId() + "\t" + column.getTypeClass().getSimpleName());
        }
        for (Edge edge : model.getGraph().getEdges()) {
            out.println("edge\t" + edge.getId() + "\t" + edge.getSource().getId() + "\t" + edge.getTarget().getId());
        }
        System.exit(0);
    }
}
