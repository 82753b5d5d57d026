// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/verify.h"
#include "models/fleet/error.h"

#include <QString>

namespace bailiwick::items {

// What an error of the engine or the server says, in the language of the program: its sentence
// where the catalogue has it (engine_text.h); otherwise what its code means; otherwise, as always
// in English, the sentence itself. A sentence that has been translated already stays.
QString errorText(const fleet::Error &error);

// What is wrong with the audit log, by the kind of the finding and the rows concerned; in English
// the finding's own message, which is more exact.
QString findingText(const audit::Finding &finding);

} // namespace bailiwick::items
