package org.convlens.attribution;

/// Something one can choose about a method.
///
/// @param name one word, such as `steps`
/// @param standard what is used unless said
/// @param meaning what it does, and what values it takes
public record MethodOption(String name, String standard, String meaning) {}
