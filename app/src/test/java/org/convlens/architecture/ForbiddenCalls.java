package org.convlens.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;

import java.util.Set;

/// Calls that would make two runs with the same seed differ.
final class ForbiddenCalls {

    private static final Set<String> CLOCKS =
            Set.of(
                    "java.lang.System.currentTimeMillis",
                    "java.lang.System.nanoTime",
                    "java.time.Clock.system",
                    "java.time.Clock.systemUTC",
                    "java.time.Clock.systemDefaultZone",
                    "java.util.Date.<init>");

    private static final Set<String> UNSEEDED =
            Set.of(
                    "java.lang.Math.random",
                    "java.util.UUID.randomUUID",
                    "java.util.random.RandomGenerator.getDefault",
                    "java.util.random.RandomGenerator.of",
                    "java.util.concurrent.ThreadLocalRandom.current",
                    "java.security.SecureRandom.<init>");

    private static final Set<String> UNSEEDED_WITHOUT_ARGUMENTS =
            Set.of(
                    "java.util.Random.<init>",
                    "java.util.SplittableRandom.<init>",
                    "java.util.random.RandomGeneratorFactory.create");

    private ForbiddenCalls() {}

    /// {@return calls that read the time of day or a timer}
    static DescribedPredicate<JavaAccess<?>> clocks() {
        return describe(
                "reads a clock", access -> CLOCKS.contains(nameOf(access)) || isNow(access));
    }

    /// {@return calls that draw numbers no seed determines}
    static DescribedPredicate<JavaAccess<?>> unseededNumbers() {
        return describe(
                "draws numbers that no seed determines",
                access ->
                        UNSEEDED.contains(nameOf(access))
                                || (argumentsOf(access) == 0
                                        && UNSEEDED_WITHOUT_ARGUMENTS.contains(nameOf(access)))
                                || (argumentsOf(access) == 1
                                        && nameOf(access).equals("java.util.Collections.shuffle")));
    }

    private static boolean isNow(JavaAccess<?> access) {
        return access.getName().equals("now")
                && argumentsOf(access) == 0
                && access.getTargetOwner().getPackageName().equals("java.time");
    }

    private static String nameOf(JavaAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getName();
    }

    private static int argumentsOf(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                ? target.getRawParameterTypes().size()
                : -1;
    }
}
