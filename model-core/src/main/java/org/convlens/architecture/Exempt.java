package org.convlens.architecture;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Spares one class the house rules about threads, streams, clocks, names and visibility.
///
/// The directions between packages and the engine's border know no exemption. A rule of the
/// architecture test demands that the reason is a sentence.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Exempt {

    /// {@return why the rule cannot hold here, as a sentence}
    String value();
}
