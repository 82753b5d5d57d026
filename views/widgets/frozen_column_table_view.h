// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QHeaderView>
#include <QTableView>

namespace bailiwick::widgets {

/// A table whose first column stays in sight: the model's vertical header (who), with a second,
/// dimmed line from the header's tool tip (of which organization) when rows come from several.
/// Headings may have a font, a level, an icon in front and a mark at the end (items::LevelRole,
/// IconRole, MarkRole).
/// By keyboard: arrows, Shift+arrows and Ctrl+A make ranges; Space asks to toggle, Delete to clear,
/// Enter for details; typing letters jumps to the row whose header begins with them. The view
/// changes nothing by itself. GUI thread.
class FrozenColumnTableView : public QTableView
{
    Q_OBJECT
public:
    explicit FrozenColumnTableView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// Title over the frozen column ("Person").
    void setFrozenTitle(const QString &title);
    /// Whether the second line of the frozen column is shown.
    void setSecondLineShown(bool shown);
    /// A double click asks to toggle (so at first); otherwise it is two clicks.
    void setDoubleClickToggles(bool toggles) { m_doubleClickToggles = toggles; }
    /// The selected cells, or the current one when nothing is selected.
    QModelIndexList chosen() const;
    /// Widens the frozen column to its contents, within limits; done on model resets.
    void fitFrozenColumn();

    void keyboardSearch(const QString &search) override;

Q_SIGNALS:
    void toggleRequested(const QModelIndexList &cells);
    void clearRequested(const QModelIndexList &cells);
    void detailsRequested(const QModelIndex &cell);
    /// A heading of the frozen column was clicked.
    void headingClicked(int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void updateGeometries() override;

private:
    class FrozenHeader;

    FrozenHeader *m_frozen;
    QWidget *m_corner;
    QString m_search;
    bool m_doubleClickToggles = true;
    QElapsedTimer m_searchClock;
};

} // namespace bailiwick::widgets
