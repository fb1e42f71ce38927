package io.kafkatest.junit5.internal.strict;

import java.util.Set;

/**
 * The topics that a test or the classes around it declare, as they are named on the cluster.
 *
 * @param all of them
 * @param deadLetters those that are to have no events
 */
public record DeclaredTopics(Set<String> all, Set<String> deadLetters) {}
