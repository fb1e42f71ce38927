package io.kafkatest.resolver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.Exclusion;

/** What a Kafka version is made of in a Maven repository. */
record KafkaArtifacts(String version) {

    /** The launcher brings a binding of its own, and SLF4J must find no second one. */
    static final List<Exclusion> LOGGING_BINDINGS = exclusions(
            "org.slf4j:slf4j-reload4j",
            "org.slf4j:slf4j-log4j12",
            "org.apache.logging.log4j:log4j-slf4j-impl",
            "org.apache.logging.log4j:log4j-slf4j2-impl",
            "ch.qos.logback:logback-classic");

    /** Kafka Connect with its web server, and JSON for that, which nothing needs but one tool for Connect's plugins. */
    private static final List<Exclusion> CONNECT = exclusions(
            "org.apache.kafka:connect-runtime",
            "org.apache.kafka:connect-api",
            "com.fasterxml.jackson.jaxrs:*",
            "com.fasterxml.jackson.jakarta.rs:*");

    /** What Kafka's classes refer to and its POMs don't say, or only those of Connect; as in its releases. */
    private static final Map<String, String> UNDECLARED = Map.of(
            "3.", "ch.qos.reload4j:reload4j:1.2.25",
            "4.0.", "org.apache.logging.log4j:log4j-core:2.24.3");

    private static List<Exclusion> exclusions(String... names) {
        return Arrays.stream(names)
                .map(name -> name.split(":"))
                .map(name -> new Exclusion(name[0], name[1], "*", "*"))
                .toList();
    }

    Artifact broker() {
        return new DefaultArtifact("org.apache.kafka:kafka_2.13:" + version);
    }

    /** Since 3.5 they have moved here bit by bit. */
    Artifact tools() {
        return new DefaultArtifact("org.apache.kafka:kafka-tools:" + version);
    }

    List<Dependency> dependencies(boolean withTools) {
        List<Dependency> dependencies = new ArrayList<>();
        dependencies.add(new Dependency(broker(), "runtime", false, LOGGING_BINDINGS));
        if (withTools) {
            dependencies.add(new Dependency(
                    tools(),
                    "runtime",
                    false,
                    Stream.concat(LOGGING_BINDINGS.stream(), CONNECT.stream()).toList()));
        }
        UNDECLARED.forEach((line, artifact) -> {
            if (version.startsWith(line)) {
                dependencies.add(new Dependency(new DefaultArtifact(artifact), "runtime"));
            }
        });
        return dependencies;
    }
}
