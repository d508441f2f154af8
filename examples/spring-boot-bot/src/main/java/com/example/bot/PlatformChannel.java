package com.example.bot;

import dev.alur.model.ActionFailedException;
import dev.alur.model.Failure;
import dev.alur.model.FailureKind;
import dev.alur.spi.Channel;
import dev.alur.spi.Outgoing;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/** Sends messages with the platform's HTTP interface. Any thread. */
@Component
class PlatformChannel implements Channel {
    private final RestClient platform;

    PlatformChannel(RestClient.Builder builder, @Value("${platform.url}") String url) {
        this.platform = builder.baseUrl(url).build();
    }

    @Override
    public Object send(Outgoing message) {
        try {
            platform.post()
                    .uri("/messages")
                    .contentType(MediaType.APPLICATION_JSON)
                    .header("Idempotency-Key", message.key())
                    .body(Map.of("to", message.to(), "text", message.text()))
                    .retrieve()
                    .toBodilessEntity();
            return null;
        } catch (HttpClientErrorException.TooManyRequests busy) {
            throw busy; // may pass, as whatever else is thrown
        } catch (HttpClientErrorException refused) {
            throw new ActionFailedException(Failure.lasting(
                    FailureKind.INVALID_DATA,
                    "the platform refused: " + refused.getStatusCode().value()));
        }
    }
}
