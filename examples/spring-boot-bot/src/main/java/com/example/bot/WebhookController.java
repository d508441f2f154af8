package com.example.bot;

import dev.alur.ConversationKey;
import dev.alur.engine.Engine;
import dev.alur.engine.Intake;
import dev.alur.value.Event;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes the messages the platform delivers. */
@RestController
class WebhookController {
    private final Engine engine;

    WebhookController(Engine engine) {
        this.engine = engine;
    }

    /**
     * What the platform posts.
     *
     * @param id the platform's, by which a second delivery is known
     * @param type {@code text}, {@code image}, {@code location} …
     * @param text of a text, or the caption of a picture; left out where there is none
     */
    record Incoming(String id, String from, String type, String text) {
        boolean isComplete() {
            return id != null && from != null && !from.isBlank();
        }

        Event event() {
            return new Event(
                    id,
                    Event.Kind.MESSAGE,
                    type == null ? "text" : type,
                    ConversationKey.of(from),
                    text == null ? "" : text,
                    Map.of());
        }
    }

    // webhook-begin
    @PostMapping("/webhook")
    ResponseEntity<Void> message(@RequestBody Incoming message) {
        if (!message.isComplete()) {
            return ResponseEntity.badRequest().build();
        }
        Intake intake = engine.receive(message.event());
        // a platform delivers again what was not taken with 2xx
        boolean again = intake == Intake.REFUSED;
        return ResponseEntity.status(again ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK)
                .build();
    }
    // webhook-end
}
