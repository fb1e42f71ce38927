package io.kafkatest.assertj;

import static io.kafkatest.assertj.KafkaAssertions.assertThat;
import static io.kafkatest.assertj.KafkaAssertions.assertThatThrownBy;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What users need not have: Kafka Streams, and a library that compares JSON. */
class OptionalDependenciesTest {

    /** Runs in a class path without them. */
    public static final class User {

        private static final ConsumerRecord<String, String> RECORD = new ConsumerRecord<>("orders", 0, 0, "o-1", "25");

        public static void asserts() {
            KafkaAssertions.assertThat(RECORD).hasKey("o-1").hasHeaderValues("tenant");
            KafkaSoftAssertions softly = new KafkaSoftAssertions();
            softly.assertThat(RECORD).hasValue("25");
            softly.assertAll();
        }

        public static void comparesJson() {
            KafkaAssertions.assertThat(RECORD).hasJsonValue("25");
        }
    }

    @Test
    void neitherIsNeededForTheRest() throws Exception {
        try (URLClassLoader loader = without("kafka-streams", "json-unit")) {
            call(loader, "asserts");
        }
    }

    @Test
    void whoComparesJsonIsToldWhatToAdd() throws Exception {
        try (URLClassLoader loader = without("json-unit")) {
            assertThatThrownBy(() -> call(loader, "comparesJson"))
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .satisfies(cause ->
                            assertThat(cause.getClass().getSimpleName()).isEqualTo("KafkaTestException"))
                    .hasMessage("""
                            Something was to be compared with the JSON 25.
                            There is no library on the class path that compares JSON.
                            Add net.javacrumbs.json-unit:json-unit-assertj to your test dependencies.""");
        }
    }

    private static void call(ClassLoader loader, String method) throws Exception {
        Class<?> user = loader.loadClass(User.class.getName());
        assertThat(user).isNotSameAs(User.class);
        user.getMethod(method).invoke(null);
    }

    private static URLClassLoader without(String... jars) {
        URL[] classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry ->
                        Stream.of(jars).noneMatch(Path.of(entry).getFileName().toString()::startsWith))
                .map(OptionalDependenciesTest::url)
                .toArray(URL[]::new);
        return new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
