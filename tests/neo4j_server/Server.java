import java.nio.file.Path;
import java.time.Duration;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilders;

/**
 * The real Neo4j Community server in one process, Bolt and HTTP on free ports of 127.0.0.1, login required.
 * Prints "ready BOLT_URI HTTP_URI" and serves until its standard input closes, so that it cannot outlive its tests.
 */
public final class Server {
    public static void main(String[] args) throws Exception {
        SocketAddress anyPort = new SocketAddress("127.0.0.1", 0);
        try (Neo4j neo4j = Neo4jBuilders.newInProcessBuilder(Path.of(args[0]))
                .withConfig(BoltConnector.listen_address, anyPort)
                .withConfig(HttpConnector.listen_address, anyPort)
                .withConfig(GraphDatabaseSettings.auth_enabled, true)
                .withConfig(GraphDatabaseSettings.transaction_timeout, Duration.ofMinutes(5))
                .build()) {
            System.out.println("ready " + neo4j.boltURI() + " " + neo4j.httpURI());
            while (System.in.read() >= 0) { }
        }
        System.exit(0);
    }
}
