package io.kafkatest.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.TableJoined;
import org.junit.jupiter.api.Test;

/** The names that Kafka Streams gives to what it makes; that they are right is for a running application to show. */
class InternalTopicsTest {

    private final StreamsBuilder builder = new StreamsBuilder();

    private InternalTopics internalTopics() {
        return InternalTopics.of("app", builder.build());
    }

    @Test
    void areNoneWithoutState() {
        builder.stream("orders").filter((key, value) -> value != null).to("big-orders");
        builder.stream(Pattern.compile("payments-.*")).to((key, value, context) -> "chosen");

        assertThat(internalTopics().names()).isEmpty();
    }

    @Test
    void areChangelogsAndRepartitions() {
        builder.<String, String>stream("lines")
                .groupBy((key, word) -> word, Grouped.as("words"))
                .count(Materialized.as("counts"));

        assertThat(internalTopics().names()).containsExactlyInAnyOrder("app-counts-changelog", "app-words-repartition");
    }

    @Test
    void areWhatTheJoinsOfForeignKeysAskAndAnswer() {
        KTable<String, String> orders = builder.table("orders");
        KTable<String, String> customers = builder.table("customers");
        orders.join(customers, order -> order, (order, customer) -> customer);
        orders.join(customers, order -> order, (order, customer) -> customer, TableJoined.as("of-name"));

        assertThat(internalTopics().names())
                .filteredOn(name -> name.endsWith("-topic"))
                .satisfiesExactlyInAnyOrder(
                        name -> assertThat(name).matches("app-KTABLE-FK-JOIN-SUBSCRIPTION-REGISTRATION-\\d+-topic"),
                        name -> assertThat(name).matches("app-KTABLE-FK-JOIN-SUBSCRIPTION-RESPONSE-\\d+-topic"),
                        name -> assertThat(name).isEqualTo("app-of-name-subscription-registration-topic"),
                        name -> assertThat(name).isEqualTo("app-of-name-subscription-response-topic"));
    }
}
