package org.convlens.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.jspecify.annotations.NullMarked;

import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the rules ask of a class beyond ArchUnit's own vocabulary.
final class Conditions {

    private static final String OURS = "org.convlens.";
    private static final int MOST_PARAMETERS = 4;
    private static final int MOST_COMPONENTS = 6;
    private static final Pattern SENTENCE = Pattern.compile("[A-Z].*\\s.*\\.", Pattern.DOTALL);

    private Conditions() {}

    /// Satisfied by a class that uses only what the house lets its room use.
    static ArchCondition<JavaClass> useOnlyRoomsBelow(Rooms rooms) {
        return condition(
                "use only the rooms below their own",
                type ->
                        type.getDirectDependenciesFromSelf().stream()
                                .filter(use -> isOurs(use.getTargetClass()))
                                .filter(use -> !rooms.allow(type, use.getTargetClass()))
                                .map(use ->
                                        rooms.of(type) + " may not use: " + use.getDescription()));
    }

    /// Satisfied by a class whose package has a line in the table of rooms.
    static ArchCondition<JavaClass> haveARoom(Rooms rooms) {
        return condition(
                "have a room",
                type ->
                        rooms.know(type)
                                ? Stream.empty()
                                : Stream.of(type.getName() + " is in no room of the house"));
    }

    /// Satisfied by a record none of whose components is an array.
    static ArchCondition<JavaClass> haveNoArrayComponents() {
        return condition(
                "have no array-typed components",
                type ->
                        componentsOf(type)
                                .filter(field -> field.getRawType().isArray())
                                .map(field -> field.getFullName() + " is an array"));
    }

    /// Satisfied by a class with few enough parameters everywhere, or components where it is a
    /// record.
    static ArchCondition<JavaClass> takeFewParameters() {
        return condition(
                "take at most 4 parameters, or 6 components",
                type ->
                        type.getCodeUnits().stream()
                                .filter(unit ->
                                        !isOverride(unit) && parametersOf(unit) > mostOf(unit))
                                .map(unit -> unit.getFullName() + " takes too many parameters"));
    }

    /// Satisfied by a class in a package whose `package-info` is `@NullMarked`.
    static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return condition(
                "live in a @NullMarked package",
                type ->
                        type.getPackage().isAnnotatedWith(NullMarked.class)
                                ? Stream.empty()
                                : Stream.of(
                                        type.getName()
                                                + " lives in a package without @NullMarked"));
    }

    /// Satisfied by an exemption whose reason is a sentence.
    static ArchCondition<JavaClass> giveASentenceAsReason() {
        return condition(
                "give a sentence as reason",
                type ->
                        SENTENCE.matcher(reasonOf(type)).matches()
                                ? Stream.empty()
                                : Stream.of(
                                        type.getName()
                                                + " is exempt without a reason: "
                                                + reasonOf(type)));
    }

    /// {@return classes that directly implement a sealed interface of ours}
    static DescribedPredicate<JavaClass> memberOfASealedFamily() {
        return describe(
                "are members of a sealed family",
                type ->
                        type.getRawInterfaces().stream()
                                .anyMatch(root -> isOurs(root) && root.reflect().isSealed()));
    }

    /// {@return classes that stand under an exemption, their own or that of a class around them}
    static DescribedPredicate<JavaClass> exempt() {
        return describe("are exempt", Conditions::isExempt);
    }

    private static boolean isExempt(JavaClass type) {
        return type.isAnnotatedWith(Exempt.class)
                || type.getEnclosingClass().map(Conditions::isExempt).orElse(false);
    }

    private static String reasonOf(JavaClass type) {
        return type.getAnnotationOfType(Exempt.class.getName()).get("value").orElse("").toString();
    }

    private static Stream<JavaField> componentsOf(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC));
    }

    private static int parametersOf(JavaCodeUnit unit) {
        boolean hidden = unit.isConstructor() && unit.getOwner().isEnum();
        return unit.getRawParameterTypes().size() - (hidden ? 2 : 0);
    }

    private static int mostOf(JavaCodeUnit unit) {
        return unit.isConstructor() && unit.getOwner().isRecord()
                ? MOST_COMPONENTS
                : MOST_PARAMETERS;
    }

    private static boolean isOverride(JavaCodeUnit unit) {
        return Stream.concat(
                        unit.getOwner().getAllRawSuperclasses().stream(),
                        unit.getOwner().getAllRawInterfaces().stream())
                .filter(above -> !isOurs(above))
                .anyMatch(above -> declares(above, unit));
    }

    private static boolean declares(JavaClass above, JavaCodeUnit unit) {
        return above.getMethods().stream()
                .anyMatch(method ->
                        method.getName().equals(unit.getName())
                                && parametersOf(method) == parametersOf(unit));
    }

    private static boolean isOurs(JavaClass type) {
        return type.getBaseComponentType().getName().startsWith(OURS);
    }

    private static ArchCondition<JavaClass> condition(
            String description, Function<JavaClass, Stream<String>> violations) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                violations
                        .apply(type)
                        .forEach(text -> events.add(SimpleConditionEvent.violated(type, text)));
            }
        };
    }
}
