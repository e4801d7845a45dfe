package io.because.api;

import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.neo4j.aot.Neo4jManagedTypes;
import org.springframework.data.neo4j.repository.config.EnableNeo4jRepositories;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/// What Spring puts together.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan
@EnableNeo4jRepositories
class ApiApplication {
    private static final ClassPathResource SCHEMA = new ClassPathResource("graphql/schema.graphqls");

    @Bean
    GraphQlSource graphQlSource(List<RuntimeWiringConfigurer> wiring, ErrorResolver errors) throws IOException {
        PreparedDocuments documents = new PreparedDocuments(SchemaSizes.of(schema()));
        GraphQlSource.SchemaResourceBuilder builder = GraphQlSource.schemaResourceBuilder()
                .schemaResources(SCHEMA)
                .exceptionResolvers(List.of(errors))
                .configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(documents));
        wiring.forEach(builder::configureRuntimeWiring);
        return builder.build();
    }

    /// Without an executor: requests already have a thread each.
    @Bean
    AnnotatedControllerConfigurer annotatedControllerConfigurer() {
        return new AnnotatedControllerConfigurer();
    }

    @Bean
    Neo4jManagedTypes neo4jManagedTypes() {
        return Neo4jManagedTypes.from(ItemNode.class, ItemNode.GenreOf.class, ItemNode.GenreNode.class, UserNode.class);
    }

    private static TypeDefinitionRegistry schema() throws IOException {
        try (InputStream in = SCHEMA.getInputStream()) {
            return new SchemaParser().parse(in);
        }
    }
}
