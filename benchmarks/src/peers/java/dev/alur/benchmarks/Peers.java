package dev.alur.benchmarks;

import com.yomahub.liteflow.builder.el.LiteFlowChainELBuilder;
import com.yomahub.liteflow.core.FlowExecutor;
import com.yomahub.liteflow.core.FlowExecutorHolder;
import com.yomahub.liteflow.core.NodeBooleanComponent;
import com.yomahub.liteflow.core.NodeComponent;
import com.yomahub.liteflow.builder.LiteFlowNodeBuilder;
import com.yomahub.liteflow.flow.LiteflowResponse;
import com.yomahub.liteflow.property.LiteflowConfig;
import com.yomahub.liteflow.slot.DefaultContext;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The {@link Flow} in other libraries; built with {@code -Ppeers} alone. Every run's result is checked. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class Peers {

    /** Apache Camel: a route from {@code direct:}, its variables those of the exchange. */
    @State(Scope.Benchmark)
    public static class Camel {
        private final DefaultCamelContext context = new DefaultCamelContext();
        private ProducerTemplate template;
        private Endpoint start;

        @Setup
        public void open() throws Exception {
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:flow")
                            .process(step(Flow.S1))
                            .process(step(Flow.S2))
                            .choice()
                            .when(exchange -> (exchange.getVariable("v2", Integer.class) & 1) == 0)
                            .process(step(Flow.S3A))
                            .otherwise()
                            .process(step(Flow.S3B))
                            .end()
                            .process(step(Flow.S4))
                            .process(step(Flow.S5));
                }
            });
            context.start();
            template = context.createProducerTemplate();
            start = context.getEndpoint("direct:flow");
        }

        private static Processor step(Flow.Part part) {
            return exchange -> exchange.setVariable(
                    part.writes(), part.code().applyAsInt((Integer) exchange.getVariable(part.reads())));
        }

        int run(int seed) {
            Exchange exchange = start.createExchange();
            exchange.setVariable("x", seed);
            return (Integer) template.send(start, exchange).getVariable("v5");
        }

        @TearDown
        public void close() {
            context.stop();
        }
    }

    /** LiteFlow: a chain of components, its variables those of the default context. */
    @State(Scope.Benchmark)
    public static class LiteFlow {
        private FlowExecutor executor;

        @Setup
        public void open() {
            LiteflowConfig config = new LiteflowConfig();
            config.setPrintBanner(false);
            config.setPrintExecutionLog(false);
            executor = FlowExecutorHolder.loadInstance(config);
            for (Class<?> step : new Class<?>[] {S1.class, S2.class, S3a.class, S3b.class, S4.class, S5.class}) {
                LiteFlowNodeBuilder.createCommonNode()
                        .setId(step.getSimpleName())
                        .setName(step.getSimpleName())
                        .setClazz(step)
                        .build();
            }
            LiteFlowNodeBuilder.createBooleanNode().setId("Even").setName("Even").setClazz(Even.class).build();
            LiteFlowChainELBuilder.createChain()
                    .setChainId("flow")
                    .setEL("THEN(S1, S2, IF(Even, S3a, S3b), S4, S5)")
                    .build();
        }

        int run(int seed) {
            DefaultContext context = new DefaultContext();
            context.setData("x", seed);
            LiteflowResponse response = executor.execute2Resp("flow", null, context);
            if (!response.isSuccess()) {
                throw new IllegalStateException(response.getCause());
            }
            return context.getData("v5");
        }
    }

    /** One step of the chain. */
    public abstract static class LiteFlowStep extends NodeComponent {
        private final Flow.Part part;

        LiteFlowStep(Flow.Part part) {
            this.part = part;
        }

        @Override
        public void process() {
            DefaultContext context = getContextBean(DefaultContext.class);
            Integer value = context.getData(part.reads());
            context.setData(part.writes(), part.code().applyAsInt(value));
        }
    }

    public static class S1 extends LiteFlowStep {
        public S1() {
            super(Flow.S1);
        }
    }

    public static class S2 extends LiteFlowStep {
        public S2() {
            super(Flow.S2);
        }
    }

    public static class S3a extends LiteFlowStep {
        public S3a() {
            super(Flow.S3A);
        }
    }

    public static class S3b extends LiteFlowStep {
        public S3b() {
            super(Flow.S3B);
        }
    }

    public static class S4 extends LiteFlowStep {
        public S4() {
            super(Flow.S4);
        }
    }

    public static class S5 extends LiteFlowStep {
        public S5() {
            super(Flow.S5);
        }
    }

    public static class Even extends NodeBooleanComponent {
        @Override
        public boolean processBoolean() {
            Integer value = getContextBean(DefaultContext.class).getData("v2");
            return (value & 1) == 0;
        }
    }

    @Benchmark
    public int camelDirect(FiveStepFlow.Caller caller, Camel camel) {
        int seed = caller.seed();
        return Flow.checked(seed, camel.run(seed));
    }

    @Benchmark
    public int liteFlow(FiveStepFlow.Caller caller, LiteFlow liteFlow) {
        int seed = caller.seed();
        return Flow.checked(seed, liteFlow.run(seed));
    }
}
