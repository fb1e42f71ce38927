package io.kafkatest.internal.external;

import java.util.Map;
import java.util.Set;

/**
 * What a sweep did.
 *
 * @param topics those that were deleted
 * @param groups those that were deleted
 * @param kept what could not be deleted, with the reason
 */
public record Swept(Set<String> topics, Set<String> groups, Map<String, Throwable> kept) {}
