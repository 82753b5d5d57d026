// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

namespace bailiwick::items {

// The English sentences of the engine and the server that have a translation, in the context
// bailiwick::items::EngineText, with %1… for what varies (engine_text.h looks them up).
std::span<const char *const> engineCatalogue();

} // namespace bailiwick::items
