// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/draft.h"
#include "models/items/draft_table_model.h"
#include "models/items/standpoint.h"
#include "views/widgets/icon_names.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QPushButton;
class QTableView;

namespace bailiwick::widgets {
class Dialogs;
class EmptyState;
class FilterLine;
class HeaderLabel;
class MessageBar;
} // namespace bailiwick::widgets

namespace bailiwick::views {

/// What the People screen's tables have in common: a title with buttons, messages, a filter, the
/// rows of the draft or of an earlier state, and a sentence where there are none. What is done to a
/// row becomes a step of the draft. GUI thread.
class TablePane : public QWidget
{
    Q_OBJECT
public:
    ~TablePane() override;

    /// The draft outlives the pane or is set to null first.
    void setDraft(draft::Draft *draft);
    /// On whose behalf something is done; `dialogs` must outlive the pane.
    void setAuthor(const fleet::PrincipalRef &author, widgets::Dialogs &dialogs);
    void setStandpoint(const items::Standpoint &standpoint);
    void focusFilter();
    widgets::MessageBar &messages() { return *m_messages; }
    QTableView &table() { return *m_table; }

Q_SIGNALS:
    void shown(); ///< something was begun from elsewhere: bring the pane to the front

protected:
    /// What the texts of a pane are.
    struct Words
    {
        QString title;
        QString filter;
        QString nothing;
        QString nothingMore;
    };
    /// Takes the model.
    TablePane(items::DraftTableModel *model, widgets::Icon icon, const Words &words,
              QWidget *parent);

    virtual void filter(const QString &text) = 0;
    /// Another draft is shown, or it has changed.
    virtual void draftChanged() {}
    virtual QString counted(int rows) const = 0;
    /// Which buttons can be pressed; `editable`: the rows are the draft's.
    virtual void updateButtons(bool editable) = 0;

    QPushButton &addButton(widgets::Icon icon, const QString &text);
    void addBesideFilter(QWidget *widget);
    void clearFilter();
    void update();
    int currentRow() const; ///< -1: none
    /// Says what keeps something from being done: that another moment is looked at, or `problem`.
    /// False: something does.
    bool isAllowed(const QString &problem);
    /// Of isAllowed() alone.
    bool isEditable() const;
    draft::Draft &draft() const { return *m_draft; } ///< while isEditable()
    /// Whose rows there are; null: nobody's.
    const draft::Draft *shownDraft() const { return m_shown; }
    const fleet::PrincipalRef &author() const { return m_author; }
    widgets::Dialogs &dialogs() const { return *m_dialogs; }

private:
    void present(draft::Draft *shown);

    items::DraftTableModel *m_model;
    QPointer<draft::Draft> m_draft;
    draft::Draft m_earlier; // without steps, over the earlier state looked at
    QPointer<draft::Draft> m_shown;
    fleet::PrincipalRef m_author;
    widgets::Dialogs *m_dialogs = nullptr;
    widgets::HeaderLabel *m_header;
    widgets::MessageBar *m_messages;
    widgets::FilterLine *m_filter;
    QHBoxLayout *m_filterLine;
    QTableView *m_table;
    widgets::EmptyState *m_empty;
};

} // namespace bailiwick::views
