package org.convlens.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;

import static org.convlens.architecture.House.HOUSE;

import org.junit.jupiter.api.Test;

/// How classes of the house are written: values, seeds, clocks, streams, names.
class HabitsTest {

    @Test
    void membersOfSealedFamiliesAreRecords() {
        classes()
                .that(not(Conditions.exempt()))
                .and(Conditions.memberOfASealedFamily())
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .should()
                .beRecords()
                .because("what one switches over is a value")
                .check(HOUSE);
    }

    @Test
    void recordsHaveNoArrays() {
        classes()
                .that(not(Conditions.exempt()))
                .and()
                .areRecords()
                .and()
                .resideOutsideOfPackage("org.convlens.tensor..")
                .should(Conditions.haveNoArrayComponents())
                .because(
                        "an array in a record can be changed from outside and compares by identity")
                .check(HOUSE);
    }

    @Test
    void randomNumbersComeFromTheSeed() {
        noClasses()
                .that(not(Conditions.exempt()))
                .should()
                .accessTargetWhere(ForbiddenCalls.unseededNumbers())
                .because("the same seed is the same run, bit for bit")
                .check(HOUSE);
    }

    @Test
    void timeComesFromTheInjectedTicker() {
        noClasses()
                .that(not(Conditions.exempt()))
                .and()
                .resideOutsideOfPackage("org.convlens.app")
                .should()
                .accessTargetWhere(ForbiddenCalls.clocks())
                .because("what reads the clock cannot be repeated; the composition root injects it")
                .check(HOUSE);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that(not(Conditions.exempt()))
                .and()
                .resideOutsideOfPackage("org.convlens.app.cli..")
                .should(ACCESS_STANDARD_STREAMS)
                .because("stdout carries only the answer of a command")
                .check(HOUSE);
    }

    @Test
    void thrownExceptionsSayWhatWentWrong() {
        noClasses()
                .should(THROW_GENERIC_EXCEPTIONS)
                .because("a generic exception cannot be caught for its cause")
                .check(HOUSE);
    }

    @Test
    void nobodyUsesJavaUtilLogging() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .because("System.Logger reaches the one log the program keeps")
                .check(HOUSE);
    }

    @Test
    void nobodyDeserializesJavaObjects() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleName("ModelSerializer")
                .because("a file from a stranger never runs code")
                .check(HOUSE);
    }

    @Test
    void parametersAreFew() {
        classes()
                .that(not(Conditions.exempt()))
                .should(Conditions.takeFewParameters())
                .because("five values in a row want to be a record")
                .check(HOUSE);
    }

    @Test
    void namesSayWhatThingsAre() {
        noClasses()
                .that(not(Conditions.exempt()))
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Info)|.*\\.Basic[^.]*")
                .because("such a name fits any class and tells nothing")
                .check(HOUSE);
    }

    @Test
    void exemptionsGiveAReason() {
        classes()
                .that()
                .areAnnotatedWith(Exempt.class)
                .should(Conditions.giveASentenceAsReason())
                .because("whoever finds the exemption must be able to judge it")
                .check(HOUSE);
    }
}
