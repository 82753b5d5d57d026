// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace bailiwick::items::labels {

// What the audit log calls an action that nobody can be granted ("session:open", "delegation:cut"),
// in the translation context bailiwick::items::Labels and not yet translated; null when not known.
const char *loggedActionLabel(const QString &name);

} // namespace bailiwick::items::labels
