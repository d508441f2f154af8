package dev.alur.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alur.dsl.Flow;
import dev.alur.dsl.StepPart;
import dev.alur.model.Component;
import dev.alur.model.Definitions;
import dev.alur.model.Step;
import dev.alur.model.Trigger;
import dev.alur.model.Workflow;
import dev.alur.yaml.Source;
import dev.alur.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A workflow is the same data in whichever language it is written. */
class SameModelTest {

    static List<BothLanguages.Pair> pairs() {
        return BothLanguages.pairs();
    }

    static List<Flow> gallery() {
        return GalleryInJava.FLOWS;
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void whenAWorkflowIsWrittenInBothLanguages_thenTheModelsAreEqual(BothLanguages.Pair pair) {
        same(pair.java().definition(), read(pair.yaml()).workflows().get(0));
    }

    @ParameterizedTest
    @MethodSource("gallery")
    void whenTheGalleryIsWrittenInJava_thenTheModelsAreEqual(Flow flow) {
        same(
                flow.definition(),
                galleryFile(flow.definition().name()).workflows().get(0));
    }

    @Test
    void whenAComponentIsWrittenInJava_thenItsStepsAreEqual() {
        List<Step> java = GalleryInJava.ratingAndComments().stream()
                .map(StepPart::steps)
                .flatMap(List::stream)
                .toList();
        assertThat(galleryFile("feedback_collection_workflow").components())
                .filteredOn(component -> component.name().equals("collect_rating_and_comments"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Component.Steps.class,
                        component -> assertThat(component.steps()).isEqualTo(java));
    }

    @Test
    void whenAWordDiffers_thenTheModelsDiffer() {
        String yaml = BothLanguages.pairs().get(0).yaml();
        Workflow written = BothLanguages.pairs().get(0).java().definition();
        assertThat(read(yaml.replace("2 seconds", "3 seconds")).workflows().get(0))
                .isNotEqualTo(written);
    }

    @Test
    void whenAllAreTakenTogether_thenEveryKindOfStepAndTriggerWasCompared() {
        List<Workflow> all = Stream.concat(pairs().stream().map(BothLanguages.Pair::java), gallery().stream())
                .map(Flow::definition)
                .toList();
        Set<Class<?>> steps = new HashSet<>();
        Set<Class<?>> triggers = new HashSet<>();
        for (Workflow workflow : all) {
            workflow.steps().forEach(step -> steps.add(step.getClass()));
            workflow.triggers().forEach(trigger -> triggers.add(trigger.getClass()));
        }
        assertThat(steps).containsExactlyInAnyOrderElementsOf(kinds(Step.class));
        assertThat(triggers).containsExactlyInAnyOrderElementsOf(kinds(Trigger.class));
        assertThat(all).hasSizeGreaterThan(20);
    }

    private static List<Class<?>> kinds(Class<?> sealed) {
        return new ArrayList<>(Arrays.asList(sealed.getPermittedSubclasses()));
    }

    /** Part by part first: a difference then shows where it is. */
    private static void same(Workflow java, Workflow yaml) {
        assertThat(yaml.triggers()).containsExactlyElementsOf(java.triggers());
        assertThat(yaml.steps()).containsExactlyElementsOf(java.steps());
        assertThat(yaml).isEqualTo(java).hasSameHashCodeAs(java);
    }

    private static Definitions read(String yaml) {
        return YamlReader.create().read(new Source("test.yaml", yaml)).orThrow();
    }

    private static Definitions galleryFile(String name) {
        try (var file = YamlReader.class.getResourceAsStream("gallery/" + name + ".yaml")) {
            assertThat(file).as(name).isNotNull();
            return read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
