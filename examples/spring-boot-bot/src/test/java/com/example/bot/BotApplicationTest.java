package com.example.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.engine.Engine;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application: real ports, real HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class BotApplicationTest {
    private static final String SITI = "+6281200000001";
    private static Platform platform;

    @LocalServerPort
    private int port;

    @Autowired
    private Engine engine;

    @BeforeAll
    static void start() throws IOException {
        if (platform == null) {
            platform = new Platform();
        }
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) throws IOException {
        start();
        properties.add("platform.url", platform::url);
    }

    @Test
    void whenSomebodyOrders_thenTheBotReplies() throws Exception {
        assertThat(platform.delivers(port, "m1", SITI, "mau pesan")).isEqualTo(200);
        assertThat(platform.next()).contains("\"to\":\"" + SITI + "\"").contains("Mau kopi atau teh?");
        assertThat(platform.delivers(port, "m2", SITI, "kopi")).isEqualTo(200);
        assertThat(platform.next()).contains("Berapa bungkus?");
        assertThat(platform.delivers(port, "m3", SITI, "dua")).isEqualTo(200);
        assertThat(platform.next()).contains("Siap, 2 bungkus Kopi. Totalnya Rp90.000.");
    }

    @Test
    void whenAMessageIsDeliveredTwice_thenItIsTakenOnce() throws Exception {
        assertThat(platform.delivers(port, "twice", "+6281200000002", "halo")).isEqualTo(200);
        assertThat(platform.delivers(port, "twice", "+6281200000002", "halo")).isEqualTo(200);
        assertThat(platform.next()).contains("Halo!");
        assertThat(platform.isQuiet()).isTrue();
        assertThat(engine.counts().get("greeting").started()).isEqualTo(1);
    }

    @Test
    void whenAPictureHasNoText_thenItIsTaken() throws Exception {
        String picture = "{\"id\":\"p1\",\"from\":\"+6281200000003\",\"type\":\"image\",\"text\":null}";
        assertThat(platform.delivers(port, picture)).isEqualTo(200);
    }

    @Test
    void whenAMessageHasNoSender_thenItIsABadRequest() throws Exception {
        assertThat(platform.delivers(port, "{\"id\":\"p2\",\"text\":\"halo\"}")).isEqualTo(400);
    }
}
