// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/state.h"

#include <QString>

#include <functional>

class QMenu;

namespace bailiwick::policy {

/// Fills the menu with what a policy can name, by the names people know: actions, organizations,
/// teams, groups, customers. Choosing one hands over how the text names it, `Team::"…"`. Lists of
/// more than a screen (sites, devices, people) are not in it.
void fillNamesMenu(QMenu &menu, const fleet::State &state,
                   const std::function<void(const QString &cedar)> &chosen);

/// What the ids in the text stand for, for people: "Team “Service” · Site “Hotel Post”". Empty when
/// it names nothing or cannot be read.
QString namesIn(const fleet::State &state, const std::string &text);

} // namespace bailiwick::policy
