// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractItemModel>
#include <QFrame>
#include <QPointer>

class QLabel;
class QLineEdit;
class QListView;

namespace bailiwick::widgets {

class ActionRegistry;

/// Where the palette's results come from: asked with every keystroke, answers whenever it can by
/// changing the rows of its model. Best result first.
class PaletteSource
{
public:
    virtual ~PaletteSource() = default;
    virtual QAbstractItemModel &results() = 0;
    virtual void setQuery(const QString &query) = 0;
    virtual bool isBusy() const = 0;

    struct Entry
    {
        QString icon; ///< file name in resources/icons, "site"
        QString title;
        QString subtitle;
        QString kind;    ///< "Site", "Person": for people
        QString command; ///< id in the ActionRegistry when the entry is a command; else empty
    };
    virtual Entry entryAt(int row) const = 0;
};

/// Ctrl+K: a line and below it what was found; Up and Down move, Enter takes, Escape closes. A
/// command runs its action (a disabled one says why and stays open); everything else is handed out
/// by chosen(). GUI thread.
class CommandPalette : public QFrame
{
    Q_OBJECT
public:
    /// `source` and `registry` must outlive the palette. Hidden until popUp().
    CommandPalette(PaletteSource &source, ActionRegistry &registry, QWidget *parent);

    /// Shows it over its parent with an empty line (or `query`: ">" lists commands).
    void popUp(const QString &query = {});

Q_SIGNALS:
    /// A row of PaletteSource::results() that is no command was taken; the palette has closed.
    void chosen(const QModelIndex &result);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void queryChanged(const QString &query);
    void resultsChanged();
    void take(const QModelIndex &index);
    void place();

    PaletteSource &m_source;
    ActionRegistry &m_registry;
    QLineEdit *m_line;
    QListView *m_list;
    QLabel *m_status;
};

} // namespace bailiwick::widgets
