// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTableView>

namespace bailiwick::widgets {

/// Two columns, name and value, of a model such as items::AttributeModel: no header, no grid, long
/// values wrapped. By keyboard: arrows move, Ctrl+C copies the selected rows' values (one a line).
class KeyValuePanel : public QTableView
{
    Q_OBJECT
public:
    /// `name`: for screen readers, e.g. "Attributes".
    explicit KeyValuePanel(const QString &name, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void fitRows();
    void copy() const;
};

} // namespace bailiwick::widgets
