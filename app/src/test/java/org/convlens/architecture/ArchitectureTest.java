package org.convlens.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convlens.architecture.House.HOUSE;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

import org.junit.jupiter.api.Test;

/// Which package may see what; `HabitsTest` holds the other house rules.
class ArchitectureTest {

    /// A rule over nothing always holds; raised as the house grows.
    private static final int FEWEST_CLASSES = 7;

    private static final Rooms ROOMS = Rooms.ofTheHouse();

    @Test
    void theWholeHouseWasImported() {
        assertThat(HOUSE.size()).as("classes imported").isGreaterThanOrEqualTo(FEWEST_CLASSES);
        assertThat(HOUSE.stream().map(ROOMS::of))
                .as("a room of every module")
                .contains("tensor", "samples", "app")
                .anyMatch(room -> room.startsWith("viz"));
    }

    @Test
    void everyPackageIsARoom() {
        classes()
                .should(Conditions.haveARoom(ROOMS))
                .because("a package without a room has no caption and no rule")
                .check(HOUSE);
    }

    @Test
    void everyPackageIsNullMarked() {
        classes()
                .should(Conditions.liveInANullMarkedPackage())
                .because("NullAway only checks what is marked")
                .check(HOUSE);
    }

    @Test
    void roomsUseOnlyWhatLiesBelowThem() {
        classes()
                .should(Conditions.useOnlyRoomsBelow(ROOMS))
                .because("the directions of the house are its design")
                .check(HOUSE);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("org.convlens.(**)")
                .should()
                .beFreeOfCycles()
                .because("packages in a knot can only be understood, tested and changed together")
                .check(HOUSE);
    }

    @Test
    void featuresDoNotKnowEachOther() {
        slices().assignedFrom(new Features())
                .should()
                .notDependOnEachOther()
                .because("features meet in app.state only, so that each can be left out")
                .check(HOUSE);
    }

    @Test
    void onlyTheEngineSeesTheEngineLibraries() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..engine.dl4j..", "..engine.exchange..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.nd4j..", "org.deeplearning4j..", "org.bytedeco..", "onnx..")
                .because(
                        "an array of theirs dies with its workspace and then reads as silent"
                                + " rubbish")
                .check(HOUSE);
    }

    @Test
    void onlyTheExchangePackageSeesOnnx() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..engine.exchange..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("onnx..", "org.nd4j.shade.protobuf..")
                .because(
                        "generated protobuf classes of a file format belong where the format is"
                                + " written")
                .check(HOUSE);
    }

    @Test
    void theEngineShowsOneClass() {
        classes()
                .that(not(Conditions.exempt()))
                .and()
                .resideInAPackage("..engine.dl4j..")
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should()
                .haveSimpleName("Dl4jEngine")
                .because("everything else goes through the port")
                .check(HOUSE);
    }

    @Test
    void onlyTheCompositionRootNamesTheEngineAndTheSamples() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..engine.dl4j..", "..samples..")
                .and()
                .doNotHaveSimpleName("CompositionRoot")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..convlens.engine.dl4j..", "..convlens.samples..")
                .because("everything is built once, in one place")
                .check(HOUSE);
    }

    @Test
    void noJavaFxBelowTheApp() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.convlens.app..", "org.convlens.viz.fx..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "javax.swing..")
                .because("what computes must run without a window")
                .check(HOUSE);
    }

    @Test
    void noJavaFxOnTheCommandLine() {
        noClasses()
                .that()
                .resideInAPackage("org.convlens.app.cli..")
                .and()
                .haveSimpleNameNotStartingWith("Tour")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..")
                .because("the command line starts fast and runs where no window can")
                .check(HOUSE);
    }

    @Test
    void awtOnlyAsPicturesWherePicturesAreReadOrWritten() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.convlens.app..", "org.convlens.samples..", "org.convlens.project..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.imageio..")
                .because("pictures become tensors at the border")
                .check(HOUSE);
        noClasses()
                .that(not(Conditions.exempt()))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt", "java.awt.event..", "javax.swing..")
                .because("ImageIO needs java.awt.image and nothing else of AWT")
                .check(HOUSE);
    }

    @Test
    void oneDoorToTheFxThread() {
        noClasses()
                .that(not(Conditions.exempt()))
                .and()
                .resideOutsideOfPackage("org.convlens.app.fx..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javafx.application.Platform")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javafx.animation.AnimationTimer")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("javafx.concurrent..")
                .because("app.fx is the only door, passed as a constructor argument")
                .check(HOUSE);
    }

    @Test
    void threadsOnlyInTrainingAndAtTheDoor() {
        noClasses()
                .that(not(Conditions.exempt()))
                .and()
                .resideOutsideOfPackages("org.convlens.app.fx..", "org.convlens.training..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.lang\\.Thread(\\$.*)?|java\\.util\\.(Timer|TimerTask)"
                                + "|java\\.util\\.concurrent\\.(Executors|ForkJoinPool|(Scheduled)?ThreadPoolExecutor)")
                .because("who owns a thread decides who may touch what")
                .check(HOUSE);
    }

    @Test
    void viewModelsKnowNoControls() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx.scene..")
                .because("a view model is tested without a window")
                .check(HOUSE);
    }

    /// Each feature of the app is a slice; everything else is in none.
    private static final class Features implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return ROOMS.featureOf(type).map(SliceIdentifier::of).orElse(SliceIdentifier.ignore());
        }

        @Override
        public String getDescription() {
            return "features of the app";
        }
    }
}
