package io.kafkatest.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/** Gives tests the {@link ForeignCluster}, which runs until the last test has. */
public final class ForeignClusterParameter extends TypeBasedParameterResolver<ForeignCluster> {

    /** What tests that run at the same time take turns on: all see what the others leave there. */
    public static final String CLUSTER = "the foreign cluster";

    @Override
    public ForeignCluster resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(ForeignCluster.class))
                .getOrComputeIfAbsent(ForeignCluster.class, any -> start(), ForeignCluster.class);
    }

    private static ForeignCluster start() {
        try {
            return new ForeignCluster();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
