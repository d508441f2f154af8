package dev.alur.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs contract suites against implementations that keep their promises, and against such as break one. */
final class Contracts {
    private Contracts() {}

    /** What a call of a port does instead, or as well. */
    @FunctionalInterface
    interface Breach {
        @Nullable
        Object call(Call call) throws Throwable;
    }

    /** A call on its way to the real thing. */
    record Call(Object real, Method method, @Nullable Object[] arguments) {
        boolean is(String name) {
            return method.getName().equals(name);
        }

        @SuppressWarnings("unchecked")
        <T> T argument(int index) {
            return (T) arguments[index];
        }

        @Nullable
        Object goOn() throws Throwable {
            return with(arguments);
        }

        @Nullable
        Object with(@Nullable Object... others) throws Throwable {
            try {
                return method.invoke(real, others);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }

    /** The real thing behind something that meddles with its calls. */
    static <T> T broken(Class<T> port, T real, Breach breach) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (proxy, method, arguments) ->
                        breach.call(new Call(real, method, arguments == null ? new Object[0] : arguments))));
    }

    /** Runs the tests of that name, all when it is {@code ""}. */
    static TestExecutionSummary run(Class<?> subject, String test) {
        PostDiscoveryFilter named = descriptor -> FilterResult.includedIf(descriptor
                .getSource()
                .map(source -> !(source instanceof MethodSource method)
                        || test.isEmpty()
                        || method.getMethodName().equals(test))
                .orElse(true));
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(subject))
                .filters(named)
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        return listener.getSummary();
    }

    /** The test of that name exists and reports what is broken. */
    static void assertReported(Class<?> subject, String test) {
        TestExecutionSummary summary = run(subject, test);
        assertThat(summary.getTestsFoundCount()).as("tests named %s", test).isPositive();
        assertThat(summary.getTestsFailedCount()).as("failures of %s", test).isPositive();
    }

    static void assertPasses(Class<?> subject) {
        TestExecutionSummary summary = run(subject, "");
        assertThat(summary.getFailures())
                .extracting(failure -> failure.getTestIdentifier().getDisplayName() + ": " + failure.getException())
                .isEmpty();
        assertThat(summary.getTestsSucceededCount()).isPositive();
        assertThat(summary.getTestsFoundCount()).isEqualTo(summary.getTestsSucceededCount());
    }

    /** Calls, by name, of everything a contract asks of a port. */
    static final class Watched {
        private final Set<String> called = new ConcurrentSkipListSet<>();

        Breach watching() {
            return call -> {
                called.add(call.method().getName());
                return call.goOn();
            };
        }

        /** Whoever adds a method to a port adds what it promises to the contract. */
        void assertComplete(Class<?> port) {
            List<String> methods = Arrays.stream(port.getMethods())
                    .filter(method -> !java.lang.reflect.Modifier.isStatic(method.getModifiers()))
                    .map(Method::getName)
                    .toList();
            assertThat(called).as("methods the contract calls").containsAll(new TreeSet<>(methods));
        }
    }
}
