package com.example.bot;

import dev.alur.engine.Engine;
import dev.alur.model.Definitions;
import dev.alur.spi.Channel;
import dev.alur.spi.Listener;
import dev.alur.yaml.Source;
import dev.alur.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The engine as a bean. */
@Configuration
class BotConfiguration {

    // readme-begin
    /** Closed after the web server has stopped: no message comes any more, and what is under way may finish. */
    @Bean(destroyMethod = "close")
    Engine engine(Definitions workflows, Channel channel, Listener listener, Prices prices) {
        return Engine.builder()
                .define(workflows)
                .action("look_up_price", call -> Map.of("price", prices.of(String.valueOf(call.get("item")))))
                .channel(channel)
                .listener(listener)
                .zone(ZoneId.of("Asia/Jakarta"))
                .grace(Duration.ofSeconds(20))
                .build();
    }

    /** Every file in {@code workflows/}, read once at start-up; a mistake in one keeps the bot from starting. */
    @Bean
    Definitions workflows() throws IOException {
        List<Source> sources = new ArrayList<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:workflows/*.yaml")) {
            sources.add(new Source(file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8)));
        }
        return YamlReader.create().read(sources.toArray(Source[]::new)).orThrow();
    }
    // readme-end
}
