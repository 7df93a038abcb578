# The API (`shanhai serve`) with all it needs. The graph is where SHANHAI_DB says: see docker-compose.yml.
FROM python:3.13-slim

WORKDIR /app
# What changes seldom comes first, so that it is not installed anew with each change of the code.
COPY constraints-run.txt ./
RUN pip install --no-cache-dir --require-hashes -r constraints-run.txt
COPY pyproject.toml README.md LICENSE ./
COPY graph graph
COPY loaders loaders
COPY cypher cypher
COPY api api
COPY shanhai shanhai
RUN pip install --no-cache-dir --no-build-isolation --no-deps .
COPY samples samples

RUN useradd --create-home --uid 10001 shanhai && mkdir /data && chown shanhai /data
USER shanhai
ENV SHANHAI_DB=sqlite:/data/graph.db
VOLUME /data
EXPOSE 8000
CMD ["shanhai", "serve", "--host", "0.0.0.0", "--port", "8000"]
