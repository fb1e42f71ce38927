/**
 * What runs in a class loader of its own to ask Maven repositories for a Kafka version, with the user's own settings. It
 * speaks JDK types only.
 */
package io.kafkatest.resolver;
