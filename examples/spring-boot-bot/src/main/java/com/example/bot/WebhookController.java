package com.example.bot;

import dev.alur.ConversationKey;
import dev.alur.engine.Engine;
import dev.alur.engine.Intake;
import dev.alur.value.Event;
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

    /** What the platform posts. @param id the platform's, by which a second delivery is known */
    record Incoming(String id, String from, String text) {}

    // webhook-begin
    @PostMapping("/webhook")
    ResponseEntity<Void> message(@RequestBody Incoming message) {
        Intake intake = engine.receive(Event.message(message.id(), ConversationKey.of(message.from()), message.text()));
        // a platform delivers again what was not taken with 2xx
        boolean again = intake == Intake.REFUSED;
        return ResponseEntity.status(again ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK)
                .build();
    }
    // webhook-end
}
