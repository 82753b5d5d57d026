// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStandardItemModel>

namespace bailiwick::widgets {

/// Names and values of one thing, for a KeyValuePanel. Who derives from it says what of.
class DetailsModel : public QStandardItemModel
{
    Q_OBJECT
public:
    using QStandardItemModel::QStandardItemModel;

protected:
    void removeAll() { removeRows(0, rowCount()); }
    /// One more line; nothing for an empty value. A value may have several lines.
    void add(const QString &name, const QString &value);
};

} // namespace bailiwick::widgets
