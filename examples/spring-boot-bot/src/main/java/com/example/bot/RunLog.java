package com.example.bot;

import dev.alur.ConversationKey;
import dev.alur.RunId;
import dev.alur.program.Outcome;
import dev.alur.spi.Listener;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Logs how runs end, and what the engine warns of. Any thread. */
@Component
class RunLog implements Listener {
    private static final Logger LOG = LoggerFactory.getLogger(RunLog.class);

    @Override
    public void ended(
            ConversationKey conversation,
            RunId run,
            String workflow,
            Outcome outcome,
            String reason,
            Map<String, Object> variables) {
        LOG.info("{} {} {} {}", workflow, run, outcome.word(), reason);
    }

    @Override
    public void warned(String what, Throwable cause) {
        LOG.warn(what, cause);
    }
}
