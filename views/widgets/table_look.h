// SPDX-License-Identifier: Apache-2.0
#pragma once

class QTableView;

namespace bailiwick::widgets {

/// The look and the keys that our read-only tables share: whole rows, no grid, alternating colours,
/// last column stretched, Tab leaves the table, Ctrl+C copies the selected rows as tab-separated
/// text.
void applyTableLook(QTableView &table);

} // namespace bailiwick::widgets
