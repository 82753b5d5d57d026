// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/state.h"

#include <QStringList>

#include <optional>

namespace bailiwick::items {

// The sentences of the parts without Qt and of the server are English. Those that people meet in
// everyday work stand in a catalogue (engine_text_catalogue.cpp), by their English text with %1…
// for what varies; the rest stays English. "A. B" is looked up sentence by sentence.
QString engineText(const std::string &english);

// The same, or nothing for a sentence that is not in the catalogue.
std::optional<QString> knownEngineText(const std::string &english);

// A broken rule of the fleet for people: "Delegation to Alpine Heat: ends before it begins."
// `state` is the one that breaks it, for names.
QString ruleText(const fleet::State &state, const fleet::ErrorDetail &broken);

// The texts of the catalogue, for the test that they are still what the engine says.
QStringList engineTexts();

} // namespace bailiwick::items
