// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/draft.h"
#include "models/draft/latest.h"
#include "models/items/attribute_edit_model.h"

#include <QDialog>

class QPushButton;
class QTableView;

namespace bailiwick::views {

class AttributeForm;

/// Edits the attributes of one node: the list, and the fields of the chosen one beside it. What is
/// entered becomes one step of the draft, or nothing when it is closed otherwise. GUI thread; what
/// the attributes of other nodes are is looked up on a worker thread.
class AttributeDialog : public QDialog
{
    Q_OBJECT
public:
    /// The draft must outlive the dialog. REQUIRES: its state has the node.
    AttributeDialog(draft::Draft &draft, const fleet::PrincipalRef &viewer, fleet::Id node,
                    QWidget *parent = nullptr);
    ~AttributeDialog() override;

    items::AttributeEditModel &model() { return m_model; }
    AttributeForm &form() { return *m_form; }
    QTableView &list() { return *m_list; }
    void accept() override;

private:
    QWidget *makeList();
    void add();
    void remove();
    void update();
    void learnTypes();

    draft::Draft &m_draft;
    items::AttributeEditModel m_model;
    draft::Latest<access::AttributeTypes> m_types;
    QTableView *m_list;
    AttributeForm *m_form;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_take;
};

} // namespace bailiwick::views
