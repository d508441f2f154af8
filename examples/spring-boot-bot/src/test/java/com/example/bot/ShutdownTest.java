package com.example.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The application as a process, ended by SIGTERM. */
@Timeout(120)
class ShutdownTest {
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    /** Guarded by itself; whoever waits for a line is told of each. */
    private final List<String> log = new ArrayList<>();

    private Platform platform;
    private Process bot;
    private int port;

    @BeforeEach
    void start() throws Exception {
        platform = new Platform();
        bot = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BotApplication.class.getName(),
                        "--server.port=0",
                        "--platform.url=" + platform.url())
                .redirectErrorStream(true)
                .start();
        Thread reader = new Thread(this::read);
        reader.setDaemon(true);
        reader.start();
        Matcher started = PORT.matcher(logged(PORT));
        assertThat(started.find()).isTrue();
        port = Integer.parseInt(started.group(1));
    }

    @AfterEach
    void stop() {
        bot.destroyForcibly();
        platform.close();
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(bot.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(this::add);
        } catch (IOException | UncheckedIOException e) {
            add("the log ends here: " + e);
        }
    }

    private void add(String line) {
        synchronized (log) {
            log.add(line);
            log.notifyAll();
        }
    }

    /** Waits for a line of the log. */
    private String logged(Pattern pattern) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        synchronized (log) {
            for (int seen = 0; ; ) {
                for (; seen < log.size(); seen++) {
                    if (pattern.matcher(log.get(seen)).find()) {
                        return log.get(seen);
                    }
                }
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    throw new AssertionError("no line like " + pattern + " in\n" + String.join("\n", log));
                }
                log.wait(left);
            }
        }
    }

    private List<String> log() {
        synchronized (log) {
            return List.copyOf(log);
        }
    }

    @Test
    void whenAMessageIsUnderWay_thenItIsFinishedBeforeTheProcessEnds() throws Exception {
        platform.delivers(port, "m1", "+6281200000001", "pesan");
        assertThat(platform.next()).contains("Mau kopi atau teh?");
        platform.holdsAnswers();
        platform.delivers(port, "m2", "+6281200000002", "halo");
        assertThat(platform.next()).contains("Halo!");

        bot.toHandle().destroy(); // SIGTERM, while one run waits for an answer and another for the platform
        logged(Pattern.compile("Graceful shutdown complete"));
        assertThat(bot.isAlive()).isTrue();
        // the webhook takes nothing more: the platform will deliver it to the next process
        assertThatThrownBy(() -> platform.delivers(port, "late", "+6281200000003", "selamat malam"))
                .isInstanceOf(IOException.class);
        platform.answers();

        assertThat(bot.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(bot.exitValue()).isEqualTo(143);
        logged(Pattern.compile("greeting \\S+ completed"));
        assertThat(log()).noneMatch(line -> line.contains(" WARN ") || line.contains(" ERROR "));
        assertThat(log()).noneMatch(line -> line.contains("orders "));
    }
}
