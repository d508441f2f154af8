package dev.alur.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OneMillionParkedTest {
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void whenAMillionRunsWait_thenOneGigabyteHoldsThem() throws IOException, InterruptedException {
        String java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        Process process = new ProcessBuilder(
                        java,
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parking.class.getName(),
                        "1000000")
                .redirectErrorStream(true)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.print(told);

        assertThat(process.waitFor()).as(told).isZero();
        List<String> words = List.of(told.trim().split(" "));
        assertThat(words.get(0)).isEqualTo("1000000");
        assertThat(Double.parseDouble(words.get(words.indexOf("seconds") - 1))).isLessThan(60);
    }
}
