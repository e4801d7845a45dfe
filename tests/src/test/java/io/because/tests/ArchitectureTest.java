package io.because.tests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The rooms and who may use whom, as the design says. An arrow that is not listed is forbidden.
class ArchitectureTest {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.because");

    private static final String[] GROUND_FLOOR = {
        "io.because.domain..", "io.because.model..", "io.because.graph..", "io.because.linear..", "io.because.metric.."
    };

    /// Room to the rooms that it may use beside the ground floor.
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("schema", Set.of()),
            Map.entry("cypher", Set.of("schema")),
            Map.entry("neo4j", Set.of()),
            Map.entry("ingest", Set.of("schema", "cypher")),
            Map.entry("registry", Set.of()),
            Map.entry("engine", Set.of()),
            Map.entry("collaborative", Set.of()),
            Map.entry("gnn", Set.of("cypher")),
            Map.entry("deep", Set.of("engine")),
            Map.entry("serving", Set.of("cypher", "registry")),
            Map.entry("api", Set.of("schema", "cypher", "serving")));

    private static final List<String> LIBRARIES = List.of(
            "org.neo4j.driver",
            "org.springframework",
            "redis.clients",
            "org.nd4j",
            "org.bytedeco",
            "org.apache.lucene",
            "io.github.jbellis");

    @ParameterizedTest(name = "{0}")
    @MethodSource("rooms")
    void aRoomUsesOnlyTheRoomsThatTheDesignAllows(String room) {
        String[] forbidden = Stream.concat(ARROWS.keySet().stream(), Stream.of("app"))
                .filter(other -> !other.equals(room))
                .filter(other -> !ARROWS.getOrDefault(room, Set.of()).contains(other))
                .map(other -> "io.because." + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("io.because." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .check(ALL);
    }

    static Stream<String> rooms() {
        return ARROWS.keySet().stream().sorted();
    }

    @Test
    void theGroundFloorUsesOnlyTheJdkAndALibraryOfLinearAlgebra() {
        String[] allowed = Stream.concat(
                        Stream.of(GROUND_FLOOR),
                        Stream.of("java..", "jdk.incubator.vector..", "org.jspecify..", "org.hipparchus.linear.."))
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAnyPackage(GROUND_FLOOR)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .check(ALL);
    }

    @Test
    void thereAreNoCycles() {
        slices().matching("io.because.(*)..").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void eachLibraryHasOneUser() {
        only("org.neo4j.driver..", "io.because.cypher..", "io.because.api..");
        only("org.springframework..", "io.because.api..");
        only("redis.clients..", "io.because.serving..");
        only("org.apache.lucene..", "io.because.collaborative..");
        only("io.github.jbellis..", "io.because.serving..");
        only("org.bytedeco..", "io.because.engine.torch..", "io.because.engine.dl4j..");
        only("org.nd4j..", "io.because.engine.dl4j..");
    }

    private static void only(String library, String... users) {
        noClasses()
                .that()
                .resideOutsideOfPackages(users)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library)
                .check(ALL);
    }

    @Test
    void noLibraryTypeStandsInAPublicSignature() {
        List<String> leaks = ALL.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !type.getPackageName().equals("io.because.api"))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(ArchitectureTest::namesALibrary)
                .map(JavaMethod::getFullName)
                .toList();
        assertThat(leaks).isEmpty();
    }

    private static boolean namesALibrary(JavaMethod method) {
        return Stream.concat(Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
                .anyMatch(type -> LIBRARIES.stream().anyMatch(type.getName()::startsWith));
    }

    @Test
    void everyPackageIsNullMarkedAndSaysWhatItIsFor() {
        Set<String> unmarked = ALL.stream()
                .map(type -> type.getPackage())
                .filter(pack -> !pack.getClasses().isEmpty())
                .filter(pack -> !pack.isAnnotatedWith(NullMarked.class))
                .map(pack -> pack.getName())
                .collect(java.util.stream.Collectors.toSet());
        assertThat(unmarked).isEmpty();
    }

    @Test
    void noClassHasANameThatSaysNothing() {
        noClasses()
                .that()
                .resideInAPackage("io.because..")
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .check(ALL);
    }
}
