package org.convlens.zoo;

/// Where an architecture was published.
///
/// @param year of the publication
/// @param authors their names; empty for a network of our own
/// @param paper title, place and identifier; empty for a network of our own
public record Publication(int year, String authors, String paper) {}
