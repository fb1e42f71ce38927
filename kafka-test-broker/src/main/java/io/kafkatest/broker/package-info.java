/** What runs inside the broker's own class loader: it starts and stops one Kafka node, and speaks JDK types only. */
package io.kafkatest.broker;
