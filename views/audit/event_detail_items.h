// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

class QStandardItemModel;

namespace bailiwick::views {

/// The detail of an audit event (JSON) as a tree for people, two columns: "Effective difference" ›
/// person › action › nodes, "Refused because", "Changes" › entity › members; anything that is not
/// known here stands under its own key. Not JSON: one row with the text. Pure but for the model.
void fillDetail(QStandardItemModel &model, const QByteArray &json);

} // namespace bailiwick::views
