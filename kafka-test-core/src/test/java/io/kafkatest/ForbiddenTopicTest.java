package io.kafkatest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The events of a topic that the test may write to and not read from. */
class ForbiddenTopicTest {

    private static final Duration LONG = Duration.ofMinutes(2);

    private static final AclBinding FORBIDDEN = acl(AclOperation.READ, AclPermissionType.DENY);

    private final KafkaCluster kafka = KafkaCluster.start(ClusterSpec.builder()
            .mode(ClusterMode.KRAFT)
            .brokerConfig("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer")
            .brokerConfig("allow.everyone.if.no.acl.found", "true")
            .build());
    private final TestTopic<String, String> secret = kafka.topic("secret", String.class, String.class);

    private static AclBinding acl(AclOperation operation, AclPermissionType permission) {
        return new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, "secret", PatternType.LITERAL),
                new AccessControlEntry("User:ANONYMOUS", "*", operation, permission));
    }

    @BeforeEach
    void forbid() throws Exception {
        kafka.admin()
                .createAcls(List.of(acl(AclOperation.ALL, AclPermissionType.ALLOW), FORBIDDEN))
                .all()
                .get();
        await().atMost(LONG).untilAsserted(() -> {
            secret.send("a new one, since what is known isn't read again");
            assertIsForbidden(secret.events());
        });
    }

    private static void assertIsForbidden(TopicEvents<String, String> events) {
        assertThatThrownBy(events::records)
                .isInstanceOf(KafkaTestException.class)
                .hasMessage("""
                        Events of topic "secret" were asked for.
                        Reading them failed: org.apache.kafka.common.errors.TopicAuthorizationException: \
                        Not authorized to access topics: [secret].
                        See the cause; the cluster's log() tells what its brokers say.""");
    }

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void keepsNobodyFromReadingAnother() throws Exception {
        TestTopic<String, String> open = kafka.topic("open", String.class, String.class);
        CountDownLatch watched = new CountDownLatch(1);
        CompletableFuture<EventSnapshot<String, String>> arrived =
                CompletableFuture.supplyAsync(() -> open.events().await(LONG, events -> {
                    watched.countDown();
                    return events.records().size() == 1;
                }));
        watched.await();

        assertIsForbidden(kafka.events("secret", TopicSerdes.of(String.class, String.class)));
        open.send("value");

        assertThat(arrived.get().records()).hasSize(1);
    }

    @Test
    void isReadOnceThatIsAllowed() throws Exception {
        kafka.admin().deleteAcls(List.of(FORBIDDEN.toFilter())).all().get();

        await().atMost(LONG)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(secret.events().records()).isNotEmpty());
    }
}
