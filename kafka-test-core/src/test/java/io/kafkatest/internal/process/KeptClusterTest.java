package io.kafkatest.internal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kafkatest.internal.command.CommandLine;
import io.kafkatest.spi.Settings;
import io.kafkatest.testing.ForkedJvm;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Clusters that outlive the JVM that started them, each test's in a folder of its own. */
@EnabledOnOs(OS.LINUX)
class KeptClusterTest {

    private static final String NOTHING = "topics [], groups 0, acls 0, quotas 0, users [], dynamic configs 0";

    private static final String TRACES = "topics [orders], groups 1, acls 1, quotas 1, users [eve], dynamic configs 1";

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private Path root;

    @AfterEach
    void stopAll() {
        KeptCluster.allIn(root).forEach(KeptCluster::stop);
    }

    private ForkedJvm jvm(String keepAlive) {
        return keeping(keepAlive).start();
    }

    private ForkedJvm.Builder keeping(String keepAlive) {
        return ForkedJvm.of(LeaseMain.class)
                .option("-Dkafka-test.keep-alive=" + keepAlive)
                .option("-Dkafka-test.data-dir=" + root);
    }

    /** What a JVM tells of the cluster it got. */
    private record Lease(String clusterId, String found, String left) {

        static Lease readFrom(ForkedJvm jvm) {
            return new Lease(jvm.readLine(), jvm.readLine(), jvm.readLine());
        }
    }

    private List<Path> left() throws Exception {
        try (Stream<Path> files = Files.list(root)) {
            return files.toList();
        }
    }

    @Test
    void serveOneJvmAfterTheOtherAndAreCleanEachTime() {
        Lease first;
        try (ForkedJvm jvm = jvm("5m")) {
            first = Lease.readFrom(jvm);
            jvm.goOn();
            assertThat(jvm.end().status()).isZero();
        }
        awaitIdle();
        try (ForkedJvm jvm = jvm("5m")) {
            Lease next = Lease.readFrom(jvm);

            assertThat(first).isEqualTo(new Lease(first.clusterId, NOTHING, TRACES));
            assertThat(next).isEqualTo(first);
        }
    }

    @Test
    void areCleanAlsoAfterAJvmThatWasKilled() throws Exception {
        Lease first;
        try (ForkedJvm jvm = jvm("5m")) {
            first = Lease.readFrom(jvm);
            jvm.kill();
        }
        awaitIdle();
        try (ForkedJvm jvm = jvm("5m")) {
            assertThat(Lease.readFrom(jvm)).isEqualTo(first);
        }
    }

    @Test
    void serveAJvmThatPrefersIPv6() {
        Lease first;
        try (ForkedJvm jvm = jvm("5m")) {
            first = Lease.readFrom(jvm);
            jvm.goOn();
            assertThat(jvm.end().status()).isZero();
        }
        awaitIdle();
        try (ForkedJvm jvm =
                keeping("5m").option("-Djava.net.preferIPv6Addresses=true").start()) {
            assertThat(Lease.readFrom(jvm).clusterId()).isEqualTo(first.clusterId());
        }
    }

    @Test
    void areNeverSharedByTwoJvmsAtOnce() {
        try (ForkedJvm one = jvm("5m");
                ForkedJvm other = jvm("5m")) {
            assertThat(Lease.readFrom(one).clusterId())
                    .isNotEqualTo(Lease.readFrom(other).clusterId());
        }
    }

    @Test
    void areNeverTakenFromAJvmThatHasThem() {
        try (ForkedJvm one = jvm("5m")) {
            Lease first = Lease.readFrom(one);
            try (ForkedJvm other = jvm("5m")) {
                assertThat(Lease.readFrom(other).clusterId()).isNotEqualTo(first.clusterId());
            }
        }
    }

    @Test
    void endByThemselvesWhenNobodyWantsThem() throws Exception {
        try (ForkedJvm jvm = jvm("100ms")) {
            Lease.readFrom(jvm);
            jvm.goOn();
            assertThat(jvm.end().status()).isZero();
        }

        await().atMost(SOON).untilAsserted(() -> assertThat(left()).isEmpty());
    }

    @Test
    void areReplacedWhenTheyWereKilled() throws Exception {
        Lease first;
        try (ForkedJvm jvm = jvm("5m")) {
            first = Lease.readFrom(jvm);
            jvm.goOn();
            assertThat(jvm.end().status()).isZero();
        }
        ProcessHandle process = ProcessHandle.of(onlyOne().pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().get();

        try (ForkedJvm jvm = jvm("5m")) {
            Lease next = Lease.readFrom(jvm);

            assertThat(next.clusterId()).isNotEqualTo(first.clusterId());
            assertThat(next.found()).isEqualTo(NOTHING);
            await().atMost(SOON).until(() -> KeptCluster.allIn(root).size() == 1);
        }
    }

    @Test
    void canBeListedWithTheirState() {
        try (ForkedJvm jvm = jvm("5m")) {
            Lease lease = Lease.readFrom(jvm);

            assertThat(onlyOne().clusterId()).isEqualTo(lease.clusterId());
            assertThat(onlyOne().title()).startsWith("Kafka ").contains("1 broker");
            assertThat(onlyOne().state()).contains("leased");

            jvm.goOn();
            assertThat(jvm.end().status()).isZero();
        }
        awaitIdle();
    }

    /** One that asks in the moment in which the last one has gone may still be told that it is there. */
    private void awaitIdle() {
        await().atMost(SOON).until(() -> onlyOne().state().equals(Optional.of("idle")));
    }

    private String command(String... words) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Settings settings = Settings.ofThisJvm()
                .preferring(name -> Optional.of(root.toString()).filter(any -> name.equals("kafka-test.data-dir")));
        new CommandLine(settings, out, out).run(List.of(words));
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void areShownAndStoppedByACommand() {
        try (ForkedJvm jvm = jvm("5m")) {
            Lease.readFrom(jvm);
            KeptCluster cluster = onlyOne();
            String line = cluster.pid() + "  %s  " + cluster.title() + "\n";

            assertThat(command("kept")).isEqualTo(line.formatted("leased") + "1 cluster in " + root + "\n");
            assertThat(command("kept", "stop")).isEmpty();
            assertThat(command("kept", "stop", "1")).isEqualTo("""
                    The kept cluster of process 1 was to be stopped.
                    There is no such cluster; there are those of [%d].
                    Take the number of a process that the command kept shows.
                    """, cluster.pid());
            assertThat(command("kept", "stop", String.valueOf(cluster.pid()))).isEqualTo(line.formatted("stopped"));
            assertThat(command("kept")).isEqualTo("0 clusters in " + root + "\n");
        }
    }

    @Test
    void leaveNothingWhenStopped() throws Exception {
        try (ForkedJvm jvm = jvm("5m")) {
            Lease.readFrom(jvm);
            jvm.goOn();
            assertThat(jvm.end().status()).isZero();
        }
        KeptCluster cluster = onlyOne();

        cluster.stop();

        // what has ended and was not collected by its parent is still listed, without a command
        assertThat(ProcessHandle.of(cluster.pid())
                        .flatMap(process -> process.info().command()))
                .isEmpty();
        assertThat(left()).isEmpty();
    }

    @Test
    void leaveNothingWhenTheSessionEndsWithASignal() throws Exception {
        try (ForkedJvm jvm = jvm("5m")) {
            Lease.readFrom(jvm);
            jvm.goOn();
            assertThat(jvm.end().status()).isZero();
        }

        ProcessHandle process = ProcessHandle.of(onlyOne().pid()).orElseThrow();
        process.destroy();
        process.onExit().get();

        assertThat(left()).isEmpty();
    }

    @Test
    void canBeFoundByTheirOwnerOnly() throws Exception {
        try (ForkedJvm jvm = jvm("5m")) {
            Lease.readFrom(jvm);

            assertThat(left())
                    .filteredOn(Files::isDirectory)
                    .isNotEmpty()
                    .allSatisfy(
                            folder -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                                    .isEqualTo("rwx------"));
        }
    }

    @Test
    void areRefusedToOneWithoutTheToken() {
        try (ForkedJvm jvm = jvm("5m")) {
            Lease.readFrom(jvm);
            KeptCluster known = onlyOne();
            String port = known.address().substring(0, known.address().indexOf(':'));
            KeptCluster guessed = new KeptCluster(
                    known.key(), known.title(), known.clusterId(), known.pid(), port + ":" + "0".repeat(32));

            assertThat(guessed.state()).isEmpty();
        }
    }

    private KeptCluster onlyOne() {
        List<KeptCluster> all = KeptCluster.allIn(root);
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
