package io.kafkatest.internal.node;

/**
 * Where containers find a cluster.
 *
 * @param network the id of the network that its nodes are on
 * @param inNetwork the bootstrap servers there
 * @param outside the bootstrap servers for containers that are not on it
 */
public record NetworkAddresses(String network, String inNetwork, String outside) {}
