package dev.alur.testkit;

import static dev.alur.testkit.Coffee.ORDERS;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What docs/testing.md shows of scenario files. */
class GuideTest {
    // scenarios-begin
    @TestFactory
    Stream<DynamicTest> conversations() {
        return Scenarios.in("src/test/scenarios").with(ORDERS).tests();
    }
    // scenarios-end
}
