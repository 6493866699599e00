package org.convlens.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import java.util.ListResourceBundle;
import java.util.ResourceBundle;

/// What the platform's loggers write, and where it arrives.
final class LateLoggersTest {

    private static final String NAME = "org.convlens.late";

    private static final ResourceBundle WORDS =
            new ListResourceBundle() {
                @Override
                protected Object[][] getContents() {
                    return new Object[][] {{"key", "{0} here"}};
                }
            };

    private final Logger logback = (Logger) LoggerFactory.getLogger(NAME);
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();
    private final System.Logger log = System.getLogger(NAME);

    @BeforeEach
    void listen() {
        logback.setAdditive(false);
        written.start();
        logback.addAppender(written);
    }

    @AfterEach
    void stopListening() {
        logback.detachAppender(written);
        logback.setAdditive(true);
    }

    @Test
    void warningsAndErrorsArriveWithTheirCauses() {
        log.log(System.Logger.Level.WARNING, "one");
        log.log(System.Logger.Level.ERROR, "two", new IllegalStateException("why"));
        assertThat(written.list)
                .extracting(ILoggingEvent::getLevel, ILoggingEvent::getFormattedMessage)
                .containsExactly(tuple(Level.WARN, "one"), tuple(Level.ERROR, "two"));
        assertThat(written.list.getLast().getThrowableProxy().getMessage()).isEqualTo("why");
    }

    @Test
    void whatIsLessThanAWarningIsNotWritten() {
        log.log(System.Logger.Level.INFO, "one");
        log.log(System.Logger.Level.TRACE, () -> "two");
        assertThat(written.list).isEmpty();
    }

    @Test
    void parametersAreFilledInAndBundlesTranslate() {
        log.log(System.Logger.Level.WARNING, "{0} of {1}", 2, 3);
        log.log(System.Logger.Level.WARNING, WORDS, "key", "a");
        log.log(System.Logger.Level.WARNING, "not {a} pattern");
        assertThat(written.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("2 of 3", "a here", "not {a} pattern");
    }
}
