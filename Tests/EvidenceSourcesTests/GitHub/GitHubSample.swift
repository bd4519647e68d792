/// Records of an invented repository, as GitHub's interface and its webhooks tell them.
enum GitHubSample {
    static let ines = #"{"login": "Ines-D", "id": 7, "type": "User"}"#
    static let tomo = #"{"login": "tomo", "id": 8, "type": "User"}"#
    static let repository = """
        {"id": 3, "name": "finder", "full_name": "shop/finder", "owner": {"login": "shop"},
         "html_url": "https://github.com/shop/finder", "url": "https://api.github.com/repos/shop/finder"}
        """

    static func pull(
        title: String = "Skip alias updates",
        merged: String = #""2022-11-23T10:00:00Z""#,
        updated: String = "2022-11-23T10:00:00Z"
    ) -> String {
        """
        {"url": "https://api.github.com/repos/shop/finder/pulls/23", "id": 99, "number": 23,
         "html_url": "https://github.com/shop/finder/pull/23", "title": "\(title)",
         "state": "closed", "draft": false, "user": \(ines), "merged_by": \(tomo),
         "body": "Saves a minute.\\r\\nOr more.", "created_at": "2022-11-23T09:00:00Z",
         "updated_at": "\(updated)", "closed_at": \(merged), "merged_at": \(merged),
         "merge_commit_sha": "abc1", "head": {"ref": "faster", "sha": "abc0"},
         "base": {"ref": "main", "sha": "aaa0"}, "labels": [{"name": "search"}], "assignees": []}
        """
    }

    static let review = """
        {"id": 5, "user": \(tomo), "body": "Good.", "state": "APPROVED", "commit_id": "abc0",
         "html_url": "https://github.com/shop/finder/pull/23#pullrequestreview-5",
         "pull_request_url": "https://api.github.com/repos/shop/finder/pulls/23",
         "submitted_at": "2022-11-23T09:30:00Z"}
        """

    static let comment = """
        {"id": 6, "user": \(ines), "body": "Is it safe?", "created_at": "2022-11-23T09:40:00Z",
         "updated_at": "2022-11-23T09:40:00Z",
         "url": "https://api.github.com/repos/shop/finder/issues/comments/6",
         "html_url": "https://github.com/shop/finder/pull/23#issuecomment-6",
         "issue_url": "https://api.github.com/repos/shop/finder/issues/23"}
        """

    static let deployment = """
        {"id": 11, "url": "https://api.github.com/repos/shop/finder/deployments/11", "sha": "abc1",
         "ref": "main", "task": "deploy", "environment": "production", "description": null,
         "creator": \(tomo), "created_at": "2022-11-23T10:05:00Z",
         "updated_at": "2022-11-23T10:05:00Z",
         "statuses_url": "https://api.github.com/repos/shop/finder/deployments/11/statuses"}
        """

    static let deploymentStatus = """
        {"id": 12, "url": "https://api.github.com/repos/shop/finder/deployments/11/statuses/12",
         "state": "success", "creator": \(tomo), "description": "", "environment": "production",
         "target_url": "", "created_at": "2022-11-23T10:07:00Z",
         "deployment_url": "https://api.github.com/repos/shop/finder/deployments/11"}
        """

    static let commit = """
        {"sha": "abc1", "url": "https://api.github.com/repos/shop/finder/commits/abc1",
         "commit": {"message": "Skip alias updates",
          "author": {"name": "Ines Duarte", "email": "Ines@shop.example",
                     "date": "2022-11-23T09:59:00Z"},
          "committer": {"name": "GitHub", "email": "noreply@github.com",
                        "date": "2022-11-23T10:00:00Z"}},
         "author": \(ines), "parents": []}
        """

    static let push = """
        {"ref": "refs/heads/main", "before": "aaa0", "after": "abc1", "deleted": false,
         "forced": false, "compare": "https://github.com/shop/finder/compare/aaa0...abc1",
         "pusher": {"name": "tomo", "email": "tomo@shop.example"}, "sender": \(tomo),
         "repository": {"full_name": "shop/finder", "pushed_at": 1669197601,
                        "html_url": "https://github.com/shop/finder"},
         "commits": [{"id": "abc1", "message": "Skip alias updates",
           "timestamp": "2022-11-23T11:00:00+01:00", "url": "https://github.com/shop/finder/commit/abc1",
           "author": {"name": "Ines Duarte", "email": "ines@shop.example", "username": "Ines-D"}}]}
        """

    static let run = """
        {"id": 21, "name": "Tests", "run_number": 562, "run_attempt": 1, "workflow_id": 4,
         "head_branch": "main", "head_sha": "abc1", "status": "completed", "conclusion": "failure",
         "url": "https://api.github.com/repos/shop/finder/actions/runs/21",
         "html_url": "https://github.com/shop/finder/actions/runs/21", "actor": \(tomo),
         "created_at": "2022-11-23T10:01:00Z", "updated_at": "2022-11-23T10:04:00Z"}
        """

    static func delivery(_ action: String, _ name: String, _ record: String, _ more: String = "")
        -> String
    {
        """
        {"action": "\(action)", "\(name)": \(record), "repository": \(repository),
         "sender": \(tomo)\(more)}
        """
    }
}
