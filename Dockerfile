# The API in an image of its own. Build at the root of the repository: docker build -t strategygraph .
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
# What is restored depends on these files alone, so that a change of code does not restore anew.
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src/Directory.Build.props src/
COPY src/StrategyGraph.GraphQL/StrategyGraph.GraphQL.csproj src/StrategyGraph.GraphQL/
COPY src/StrategyGraph.Domain/StrategyGraph.Domain.csproj src/StrategyGraph.Domain/
COPY src/StrategyGraph.Planning/StrategyGraph.Planning.csproj src/StrategyGraph.Planning/
COPY src/StrategyGraph.Store.Embedded/StrategyGraph.Store.Embedded.csproj src/StrategyGraph.Store.Embedded/
COPY src/StrategyGraph.Store.Neo4j/StrategyGraph.Store.Neo4j.csproj src/StrategyGraph.Store.Neo4j/
COPY src/StrategyGraph.Api/StrategyGraph.Api.csproj src/StrategyGraph.Api/
# Compiled ahead of time for the image's processor, the server starts in two thirds of the processor time.
RUN dotnet restore src/StrategyGraph.Api/StrategyGraph.Api.csproj --use-current-runtime -p:PublishReadyToRun=true
COPY src/ src/
COPY seed/ seed/
RUN dotnet publish src/StrategyGraph.Api/StrategyGraph.Api.csproj --configuration Release --no-restore --output /app \
    --use-current-runtime --no-self-contained -p:PublishReadyToRun=true \
    # The folder of the embedded store belongs to the user that the server runs as.
    && mkdir -p /data

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app ./
COPY --from=build --chown=$APP_UID:$APP_UID /data /data
USER $APP_UID
ENV ASPNETCORE_HTTP_PORTS=5080 \
    StrategyGraph__DataPath=/data/strategygraph.db
# The image's address is reachable from elsewhere, so the server refuses to start in it unless StrategyGraph__Anonymous=Read says that
# anyone may read. That is for whoever runs the image to say: docker run -e StrategyGraph__Anonymous=Read -p 127.0.0.1:5080:5080 …
VOLUME /data
EXPOSE 5080
# The image has no curl; the program asks itself.
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=3 \
    CMD ["dotnet", "StrategyGraph.Api.dll", "health", "http://127.0.0.1:5080"]
ENTRYPOINT ["dotnet", "StrategyGraph.Api.dll"]
