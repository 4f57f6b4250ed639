# newsbrief in a container: docs/operations.md. Two stages, so that neither the builder nor its caches are in what runs.
FROM python:3.11-slim AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PIP_ROOT_USER_ACTION=ignore
WORKDIR /src

# The libraries first: they change seldom, so this layer is kept. Everything is pinned by its hash, the builder too.
COPY .ci/bootstrap.txt requirements.txt ./
RUN python -m pip install --require-hashes --no-deps -r bootstrap.txt \
    && python -m venv --without-pip /app \
    && python -m pip --python /app/bin/python install --require-hashes --no-deps -r requirements.txt

COPY pyproject.toml README.md LICENSE ./
COPY briefings briefings
COPY adapters adapters
COPY config config
COPY bot bot
RUN python -m pip wheel --no-deps --no-build-isolation --wheel-dir /wheel . \
    && python -m pip --python /app/bin/python install --no-deps --no-index /wheel/*.whl

FROM python:3.11-slim
# The number is fixed, so that a volume keeps its owner from one image to the next.
RUN useradd --uid 10001 --user-group --no-create-home --home-dir /data --shell /usr/sbin/nologin newsbrief \
    && install --directory --owner=newsbrief --group=newsbrief --mode=0700 /data
COPY --from=build /app /app
# Nothing but /data and /tmp is written to, so the root may be read-only. The database is in /data/newsbrief unless a setting says otherwise.
# Whoever sets NEWSBRIEF_MONITORING__PORT anew moves the health check too.
ENV PATH=/app/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    XDG_DATA_HOME=/data \
    NEWSBRIEF_PLAYGROUND__ON=false \
    NEWSBRIEF_MONITORING__HOST=0.0.0.0 \
    NEWSBRIEF_MONITORING__PORT=9464
USER 10001:10001
WORKDIR /data
VOLUME /data
EXPOSE 9464
# Python, because the slim image has no curl; without a proxy, because a proxy would look for 127.0.0.1 elsewhere.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 CMD ["python", "-c", "import os, urllib.request as u; u.build_opener(u.ProxyHandler({})).open('http://127.0.0.1:' + os.environ['NEWSBRIEF_MONITORING__PORT'] + '/healthz', timeout=4)"]
ENTRYPOINT ["newsbrief"]
CMD ["run"]
